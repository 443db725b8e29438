/**
 * What becomes of Checkable when everything around it goes wrong. Never ships.
 *
 * <p>{@link org.checkable.faults.FaultPlans} puts a {@link org.checkable.faults.FaultyWire} between
 * the functions and their table and lets a {@link org.checkable.faults.Journalist} work behind
 * each; {@link org.checkable.faults.Kills} ends the server's process again and again; {@link
 * org.checkable.faults.Soak} watches it for long. All of them end with a look through the table.
 */
@NullMarked
package org.checkable.faults;

import org.jspecify.annotations.NullMarked;
