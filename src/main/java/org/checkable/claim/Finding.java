package org.checkable.claim;

/** A warning before it is hung on the claims of its sentence. */
record Finding(int sentence, Warning warning) {}
