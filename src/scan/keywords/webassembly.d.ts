/** What is used of WebAssembly; the types of Node do not have it. https://webassembly.github.io/spec/js-api/ */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { readonly initial: number });
    readonly buffer: ArrayBuffer;
  }
  const Module: new (code: Uint8Array) => Module;
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory | number>>>>);
    readonly exports: unknown;
  }
}
