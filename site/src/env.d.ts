/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the page reads its content through; set by the middleware, or by whoever renders. */
    content: import('../content/content-reader.ts').ContentReader;
  }
}
