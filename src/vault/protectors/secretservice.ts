/**
 * Checks whether the Secret Service can return an entry without a dialog. A look-up through libsecret would unlock a locked collection, and so prompt
 * for a password; `SearchItems` reports which entries are unlocked, without a prompt
 * (https://specifications.freedesktop.org/secret-service-spec/latest/org.freedesktop.Secret.Service.html). It needs so little of D-Bus that the
 * protocol is implemented here.
 */
import { connect, type Socket } from 'node:net';
import { busAddress, busSockets, type BusSettings } from './bus.ts';

const [typeCall, typeReturn, typeError] = [1, 2, 3];
/** Flag: do not start the service for this call. */
const noAutoStart = 2;
const endOfLine = '\r\n';
const searchSerial = 2;
const longestMessage = 1024 * 1024;

/** Values in the order of the D-Bus specification, "Marshaling", little-endian. */
class Marshal {
  readonly #parts: Buffer[] = [];
  #length = 0;

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  get length(): number {
    return this.#length;
  }

  raw(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  align(to: number): void {
    this.raw(Buffer.alloc((to - (this.#length % to)) % to));
  }

  byte(value: number): void {
    this.raw(Buffer.from([value]));
  }

  u32(value: number): void {
    this.align(4);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.raw(bytes);
  }

  string(text: string): void {
    this.u32(Buffer.byteLength(text));
    this.raw(Buffer.from(`${text}\0`));
  }

  signature(text: string): void {
    this.byte(text.length);
    this.raw(Buffer.from(`${text}\0`));
  }
}

interface MethodCall {
  readonly serial: number;
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: Buffer;
}

function encodeCall(call: MethodCall): Buffer {
  const { body = Buffer.alloc(0), signature } = call;
  const fields = new Marshal();
  const field = (code: number, type: 'o' | 's' | 'g', value: string): void => {
    fields.align(8);
    fields.byte(code);
    fields.signature(type);
    if (type === 'g') fields.signature(value);
    else fields.string(value);
  };
  field(1, 'o', call.path);
  field(2, 's', call.interface);
  field(3, 's', call.member);
  field(6, 's', call.destination);
  if (signature !== undefined) field(8, 'g', signature);
  const message = new Marshal();
  message.raw(Buffer.from(['l'.charCodeAt(0), typeCall, noAutoStart, 1]));
  message.u32(body.length);
  message.u32(call.serial);
  message.u32(fields.length);
  message.raw(fields.bytes);
  message.align(8);
  message.raw(body);
  return message.bytes;
}

/** `a{ss}` */
function encodeAttributes(attributes: Readonly<Record<string, string>>): Buffer {
  // The entries begin at offset 8, so alignment relative to their own start is the same.
  const entries = new Marshal();
  for (const [name, value] of Object.entries(attributes)) {
    entries.align(8);
    entries.string(name);
    entries.string(value);
  }
  const body = new Marshal();
  body.u32(entries.length);
  body.align(8);
  body.raw(entries.bytes);
  return body.bytes;
}

interface Reply {
  readonly type: number;
  readonly replyTo: number | undefined;
  /** Reads a number in the message's byte order. */
  readonly u32: (at: number) => number;
  readonly bodyLength: number;
  /** Bytes of the whole message. */
  readonly size: number;
}

/** The message at the start of the bytes, or undefined while incomplete. Throws `RangeError` if it is malformed. */
function parseMessage(bytes: Buffer): Reply | undefined {
  if (bytes.length < 16) return undefined;
  const isLittle = bytes[0] === 'l'.charCodeAt(0);
  const u32 = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const [bodyLength, fieldsLength] = [u32(4), u32(12)];
  const bodyAt = 16 + fieldsLength + ((8 - (fieldsLength % 8)) % 8);
  const size = bodyAt + bodyLength;
  if (size > longestMessage) throw new RangeError('a message of the bus is too long');
  if (bytes.length < size) return undefined;
  return {
    type: bytes[1] ?? 0,
    replyTo: replySerial(bytes, 16 + fieldsLength, u32),
    u32: (at) => u32(bodyAt + at),
    bodyLength,
    size,
  };
}

/** The value of the header field `REPLY_SERIAL`; the fields before it are strings, paths, signatures and numbers. */
function replySerial(bytes: Buffer, end: number, u32: (at: number) => number): number | undefined {
  const aligned = (at: number, to: number): number => Math.ceil(at / to) * to;
  for (let at = 16; at + 4 < end;) {
    at = aligned(at, 8);
    const [code, signatureLength = 0] = [bytes[at], bytes[at + 1]];
    const type = String.fromCharCode(bytes[at + 2] ?? 0);
    const value = at + 3 + signatureLength;
    if (type === 'u') {
      if (code === 5) return u32(aligned(value, 4));
      at = aligned(value, 4) + 4;
    } else if (type === 'g') at = value + 2 + (bytes[value] ?? 0);
    else if (type === 's' || type === 'o') at = aligned(value, 4) + 4 + u32(aligned(value, 4)) + 1;
    else return undefined;
  }
  return undefined;
}

const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;
const secrets = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
} as const;

/** Sends the query on a connected socket; resolves to whether there is an unlocked entry. */
function search(socket: Socket, account: string): Promise<boolean> {
  const userId = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  const query = encodeAttributes({ service: 'kms', account });
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    let isAuthenticated = false;
    const begin = (line: string): void => {
      if (!line.startsWith('OK ')) throw new RangeError('the bus does not know this user');
      isAuthenticated = true;
      socket.write(`BEGIN${endOfLine}`);
      socket.write(encodeCall({ serial: 1, member: 'Hello', ...bus }));
      socket.write(
        encodeCall({
          serial: searchSerial,
          member: 'SearchItems',
          ...secrets,
          signature: 'a{ss}',
          body: query,
        }),
      );
    };
    const take = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      if (!isAuthenticated) {
        const end = received.indexOf(endOfLine);
        if (end < 0) return;
        begin(received.toString('latin1', 0, end));
        received = received.subarray(end + endOfLine.length);
      }
      for (;;) {
        const message = parseMessage(received);
        if (message === undefined) return;
        received = received.subarray(message.size);
        if (message.replyTo !== searchSerial) continue;
        // The reply lists the paths of unlocked entries first.
        if (message.type === typeReturn) resolve(message.bodyLength >= 4 && message.u32(0) > 0);
        else if (message.type === typeError) resolve(false);
      }
    };
    socket.on('data', (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('the bus sent no message'));
      }
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the bus ended the connection')));
    socket.write(`\0AUTH EXTERNAL ${userId}${endOfLine}`);
  });
}

/** Whether the Secret Service has the entry and returns it without a prompt; false if that is not certain in time. */
export async function isReadable(
  settings: BusSettings,
  account: string,
  milliseconds: number,
): Promise<boolean> {
  const address = busAddress(settings);
  const [path] = (address === undefined ? undefined : busSockets(address, settings.runtimeDir)) ?? [];
  if (path === undefined) return false;
  const socket = connect({ path });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([search(socket, account), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
