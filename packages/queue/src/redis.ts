import { Redis } from "ioredis";
import { SpecError } from "@talkback/core";

/** Attempts of a connection that was there before, every two seconds at most: a Redis that is started again is found again. */
const again = (attempt: number): number => Math.min(attempt * 100, 2000);

/** How BullMQ reaches a Redis: it waits for one that went away. */
export const lasting = (url: string) => ({ url, maxRetriesPerRequest: null, retryStrategy: again });

/**
 * Says nothing when a Redis answers there.
 *
 * @throws {SpecError} when the address is none, or nobody answers
 */
export async function requireRedis(url: string): Promise<void> {
  if (!/^rediss?:\/\/[^/\s]+/.test(url)) throw refused("an address such as redis://127.0.0.1:6379", url);
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000, maxRetriesPerRequest: 0 });
  // Told below; without a listener it would also be printed.
  let why = "";
  redis.on("error", (error) => { why = error.message; });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw refused("a Redis that answers", withoutPassword(url), why === "" ? String(error) : why);
  } finally {
    redis.disconnect();
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, "//…@");

const refused = (expected: string, received: string, hint?: string) =>
  new SpecError([{ code: "E_REDIS", path: "--redis", expected, received, ...(hint === undefined ? {} : { hint }) }], "queue");
