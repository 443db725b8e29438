package org.checkable.http;

/** What is behind a route. */
@FunctionalInterface
interface Endpoint {
  Response answer(Exchange exchange);
}
