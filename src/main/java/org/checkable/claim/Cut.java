package org.checkable.claim;

/**
 * A place where a clause ends and another begins; all numbers are places of tokens in the sentence.
 *
 * @param end where the clause before it ends, exclusive
 * @param start where the clause after it begins
 * @param subjectFrom the words that the clause after it lacks at its beginning
 * @param subjectTo their end, exclusive; equal to {@code subjectFrom} when it lacks none
 * @param replaced where the words end that they stand in place of; {@code start} when they are only
 *     missing
 */
record Cut(int end, int start, int subjectFrom, int subjectTo, int replaced) {

  /** Between two clauses that each have all they need. */
  static Cut plain(int end, int start) {
    return new Cut(end, start, 0, 0, start);
  }

  static Cut withSubject(int end, int start, int subjectFrom, int subjectTo) {
    return new Cut(end, start, subjectFrom, subjectTo, start);
  }

  boolean lacksSubject() {
    return subjectTo > subjectFrom;
  }
}
