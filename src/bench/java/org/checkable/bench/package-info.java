/**
 * What things cost: programs that print medians and ratios, never tests that time. None of it
 * ships.
 */
@NullMarked
package org.checkable.bench;

import org.jspecify.annotations.NullMarked;
