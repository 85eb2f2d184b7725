import { Gunzip } from "fflate";
import { TalkbackError } from "../../spec/errors.js";
import { crc32 } from "./crc32.js";
import type { ByteReader, Intake } from "./intake.js";
import { joined } from "./text.js";

/** Packed bytes given to the decoder at once: bounds what one step can unpack to about 33 MB. */
const SLICE = 32_768;
const KEPT = 8_192;
const TRAILER = 8;
const RATIO_FROM = 16_777_216;

/** Unpacks gzip (all members) into the next reader; checks each member's length and CRC-32, and the limits on the way. */
export function gunzipReader(intake: Intake, next: ByteReader): ByteReader {
  const member = new MemberCheck(intake);
  let packed = 0;
  let unpacked = 0;
  const gunzip = new Gunzip((bytes) => {
    unpacked += bytes.length;
    const { limits } = intake;
    if (unpacked > limits.decompressedBytes) intake.exceeded("decompressedBytes");
    if (unpacked > RATIO_FROM && unpacked > limits.ratio * packed) intake.exceeded("ratio");
    member.unpacked(bytes);
    next.push(bytes);
  });
  gunzip.onmember = (offset) => member.ended(offset);
  const push = (bytes: Uint8Array, last: boolean): void => {
    packed += bytes.length;
    member.packed(bytes);
    guarded(intake, () => gunzip.push(bytes, last));
  };
  const slice = new Uint8Array(SLICE);
  let filled = 0;
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + SLICE - filled);
        slice.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < SLICE) return;
        push(slice.slice(), false);
        filled = 0;
      }
    },
    end() {
      push(slice.slice(0, filled), true);
      member.ended(packed);
      next.end();
    },
  };
}

function guarded(intake: Intake, decode: () => void): void {
  try {
    decode();
  } catch (error) {
    if (error instanceof TalkbackError) throw error;
    damaged(intake, error instanceof Error ? error.message : String(error));
  }
}

function damaged({ issues }: Intake, received: string): never {
  return issues.stop({
    code: "E_IMPORT_GZIP", path: "", expected: "a whole gzip file", received, hint: "the file is cut off or damaged; fetch it again",
  });
}

/** Compares what was unpacked from a gzip member with the CRC-32 and length that end it (RFC 1952, section 2.3.1). */
class MemberCheck {
  /** Packed bytes lately seen, and the offset of their end. */
  private recent: Uint8Array = new Uint8Array(0);
  private offset = 0;
  private crc = 0;
  private length = 0;

  constructor(private readonly intake: Intake) {}

  packed(bytes: Uint8Array): void {
    this.recent = joined(this.recent.subarray(Math.max(0, this.recent.length - KEPT)), bytes);
    this.offset += bytes.length;
  }

  unpacked(bytes: Uint8Array): void {
    this.crc = crc32(bytes, this.crc);
    this.length += bytes.length;
  }

  /** The member's last byte lies before this offset. */
  ended(offset: number): void {
    const at = this.recent.length - (this.offset - offset) - TRAILER;
    if (at < 0) damaged(this.intake, "an incomplete end");
    if (wordAt(this.recent, at) !== this.crc || wordAt(this.recent, at + 4) !== this.length >>> 0) {
      damaged(this.intake, "contents that do not match their checksum");
    }
    this.crc = 0;
    this.length = 0;
  }
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
