package org.checkable.fuzz;

import java.util.List;

/**
 * Something that input from outside reaches. What it declares to refuse, it refuses without an
 * exception; an exception or error is a find.
 */
public interface Target {
  /** Takes the input, and throws when a property does not hold. */
  void run(byte[] input);

  /** Input that reaches far, for the fuzzer to begin with. */
  List<byte[]> seeds();
}
