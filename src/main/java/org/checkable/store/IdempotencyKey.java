package org.checkable.store;

/**
 * What a client sent as {@code Idempotency-Key}, with a fingerprint of the request it came with. A
 * key is remembered for 24 hours, per tenant.
 *
 * @param value as sent; any characters, since only its hash is stored
 * @param fingerprint a hash of the request (body, and what else decides the answer): the same key
 *     with another fingerprint is a client's mistake
 */
public record IdempotencyKey(String value, String fingerprint) {
  public IdempotencyKey {
    if (value.isEmpty() || fingerprint.isEmpty()) {
      throw new IllegalArgumentException("an idempotency key needs a value and a fingerprint");
    }
  }
}
