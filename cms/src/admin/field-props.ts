// What Strapi hands to the input of a custom field.

import type { ReactNode } from 'react';

export interface FieldInputProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  labelAction?: ReactNode;
}
