// A photo to send: a road with a hole, grainy so that it is as hard to compress as one from a phone. PNG by hand.
import { crc32, deflateSync } from 'node:zlib';

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Sky, verge, a road that narrows to the horizon, and a hole in it. */
function ground(x, y) {
  if (y < 0.35) return [150, 185, 215];
  const away = (y - 0.35) / 0.65;
  const hole = ((x - 0.52) / 0.16) ** 2 + ((y - 0.78) / 0.07) ** 2;
  if (hole < 0.7) return [58, 48, 40];
  if (hole < 1) return [120, 104, 88];
  return Math.abs(x - 0.5) < 0.06 + away * 0.42 ? [128, 128, 126] : [92, 118, 62];
}

/** Each seed another grain, so another photo. */
export function picture(name = 'ภาพถนน.png', seed = 2570, width = 640, height = 480) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  let noise = seed;
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1;
    for (let x = 0; x < width; x += 1, at += 3) {
      noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
      const grain = noise / 2_147_483_648;
      for (const [part, light] of ground(x / width, y / height).entries())
        rows[at + part] = light + grain * 24;
    }
  }
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, ...parts]) };
}
