package org.checkable.http;

import java.util.List;

/** The routes that there are, without anything behind them. */
final class RouteTable {
  static final Router ROUTER =
      Api.router(
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          () -> {
            throw nothing();
          },
          SignIn.NONE);

  static final List<Route> ROUTES = ROUTER.routes();

  private RouteTable() {}

  private static AssertionError nothing() {
    return new AssertionError("a table of routes calls none");
  }
}
