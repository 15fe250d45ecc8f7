/// A file bundled as an asset of its own; the import gives its address.
declare module '*?address' {
  const address: string;
  export default address;
}

/// A file as text, for tests only.
declare module '*?raw' {
  const text: string;
  export default text;
}
