// The one base of errors that the CMS itself raises for operators; what editors see is Strapi's ValidationError.

export class CmsError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CmsError';
    this.code = code;
  }
}
