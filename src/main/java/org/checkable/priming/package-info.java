/**
 * Runs the functions before Lambda takes a snapshot of them (SnapStart), so that the first request
 * after a restore finds its classes loaded and its code compiled. Takes the functions as they are
 * and plays sample requests to them, over a database that is a socket of this process. Nothing here
 * is loaded where there is no snapshot.
 */
@NullMarked
package org.checkable.priming;

import org.jspecify.annotations.NullMarked;
