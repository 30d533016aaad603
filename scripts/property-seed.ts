// Property tests draw the same examples in every run, so that a green change stays green; PROPERTY_SEED=random explores new ones.

import fc from 'fast-check';

const chosen = process.env.PROPERTY_SEED ?? '20261122';
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: chosen === 'random' ? Date.now() : Number(chosen) });
