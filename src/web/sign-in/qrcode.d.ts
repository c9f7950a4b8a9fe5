/** The one call we make of this library, which ships no types. */
declare module 'qrcode' {
  const qrcode: { toDataURL(text: string, options?: { margin?: number; width?: number }): Promise<string> };
  export default qrcode;
}
