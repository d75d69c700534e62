// The callers of bench/http.mjs, in a separate process: prepared bytes over persistent connections, one call after another on each.
// A signature is valid for five minutes, so one signed request can be sent repeatedly, and the callers cost almost nothing.
import { connect } from 'node:net';

const { port, request, connections, seconds } = JSON.parse(process.argv[2]);
const bytes = Buffer.from(request, 'base64');
const endOfHead = Buffer.from('\r\n\r\n');
const times = [];
let failed = 0;
let measuring = false;
let stopped = false;

/** A server may close the connection after each response; then a new one is opened, as its clients would. */
function caller() {
  return new Promise((resolve) => {
    let begun = 0;
    const open = () => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      let received = Buffer.alloc(0);
      let answered = true;
      const send = () => {
        if (answered) begun = performance.now();
        answered = false;
        socket.write(bytes);
      };
      socket.once('connect', send);
      socket.on('error', () => failed++);
      socket.once('close', () => (stopped ? resolve() : open()));
      socket.on('data', (chunk) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const end = received.indexOf(endOfHead);
        if (end === -1) return;
        const head = received.toString('latin1', 0, end);
        const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
        if (received.length < end + 4 + length) return;
        if (!head.startsWith('HTTP/1.1 200')) failed++;
        if (measuring) times.push(performance.now() - begun);
        received = Buffer.alloc(0);
        answered = true;
        if (stopped) socket.destroy();
        else if (!/\r\nconnection: close/i.test(head)) send();
      });
    };
    open();
  });
}

const all = Array.from({ length: connections }, caller);
setTimeout(() => {
  measuring = true;
  const begun = performance.now();
  setTimeout(() => {
    measuring = false;
    stopped = true;
    const elapsed = performance.now() - begun;
    void Promise.all(all).then(() => {
      times.sort((a, b) => a - b);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      process.stdout.write(
        JSON.stringify({ perSecond: (times.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), failed }),
      );
    });
  }, seconds * 1000);
}, 500);
