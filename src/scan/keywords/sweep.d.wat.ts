declare const code: Uint8Array<ArrayBuffer>;
export default code;
