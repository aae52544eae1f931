declare module 'subset-font' {
  /** `noLayoutClosure`: alternates of the kept glyphs, which nothing here asks for, stay out. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noLayoutClosure: boolean },
  ): Promise<Buffer>;
}
