/**
 * Hostile input on purpose: targets that a coverage-guided fuzzer feeds, each with the properties
 * that have to hold whatever it is fed, and the program that runs them. None of it ships.
 *
 * <p>A target stands in the package whose inside it looks at, in this source root; {@link
 * org.checkable.fuzz.Targets} names them all. What a run finds becomes a file in {@code
 * src/test/resources/fuzz/}, which {@code FuzzRowsTest} feeds to its target on every build.
 */
@NullMarked
package org.checkable.fuzz;

import org.jspecify.annotations.NullMarked;
