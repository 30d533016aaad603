// As much of Eleventy's interface as the bench uses: the package has no types.

declare module '@11ty/eleventy' {
  export interface EleventyConfiguration {
    addGlobalData(name: string, value: unknown): void;
    addTemplate(name: string, template: (data: never) => string, data: object): void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; config(configuration: EleventyConfiguration): void });
    write(): Promise<void>;
  }
}
