package org.checkable.language;

/**
 * A sentence between tagging and parsing.
 *
 * @param tags by the tokens' places; changed by {@link NamesInText}
 */
@SuppressWarnings("ArrayRecordComponent") // Lives within one reading, and is never compared.
record TaggedSentence(TokenSpans spans, TokenFeatures tokens, int[] tags) {}
