const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** CRC-32 of bytes (RFC 1952, section 8), going on from that of the bytes before; in [0, 2³²). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let k = 0; k < bytes.length; k++) crc = table[(crc ^ bytes[k]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
