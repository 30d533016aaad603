// Loads every query of the site, so that whatever a page read can be read again.

import './address-queries.ts';
import './archive-queries.ts';
import './category-queries.ts';
import './citation-queries.ts';
import './law-rows.ts';
import './legal-queries.ts';
import './comment-queries.ts';
import './link-queries.ts';
import './redirect-queries.ts';
import './register-queries.ts';
import './relation-queries.ts';
import './site-queries.ts';
import './story-queries.ts';
import './validity-queries.ts';
