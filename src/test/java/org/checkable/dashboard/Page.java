package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The dashboard in the browser, as people meet it. Every wait is for something to be seen.
 *
 * @param reviewer who sits before it
 */
record Page(ChromeDriver driver, String address, String reviewer) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration OFTEN = Duration.ofMillis(30);

  private static final String MIDDLE =
      """
      const one = document.querySelector(arguments[0]);
      one.scrollIntoView({block: 'nearest'});
      const box = one.getClientRects()[0];
      return [box.x + box.width / 2, box.y + box.height / 2];
      """;

  /** Whether nothing is on its way to its place. */
  private static final String STANDS =
      "return !document.getAnimations().some(one => one instanceof CSSTransition)";

  /** The same for somebody else. */
  Page as(String other) {
    return new Page(driver, address, other);
  }

  /** Opens a view, loading the page, as a reviewer who has chosen a name. */
  void open(String view) {
    driver.get(address + "/v1/health"); // A page of the same origin, to put the name there.
    run("localStorage.setItem('checkable.reviewer', arguments[0])", reviewer);
    driver.get(address + "/#/" + view);
    see("main h1");
  }

  /** Loads the page again, when nothing was wrong with it so far. */
  void reload() {
    assertCalm();
    driver.navigate().refresh();
  }

  /** Nothing was blocked by the policy, broken, or told twice to people who listen. */
  void assertCalm() {
    for (String what : List.of("blocked", "broken", "doubled")) {
      assertThat((List<?>) run("return watch[arguments[0]]", what))
          .as("%s at %s", what, driver.getCurrentUrl())
          .isEmpty();
    }
  }

  /** All that people who listen were told since the page was loaded. */
  List<String> told() {
    return ((List<?>) run("return watch.told.map(one => one.text)"))
        .stream().map(String::valueOf).toList();
  }

  /** Goes to another view without loading the page again. */
  void go(String view) {
    run("watch.act(); location.hash = arguments[0]", "#/" + view);
  }

  private FluentWait<WebDriver> waiting() {
    return new WebDriverWait(driver, PATIENCE).pollingEvery(OFTEN);
  }

  WebElement see(String selector) {
    return waiting()
        .withMessage(
            () -> "see " + selector + " at " + driver.getCurrentUrl() + " in:\n" + text("body"))
        .ignoring(StaleElementReferenceException.class)
        .until(
            _ ->
                driver.findElements(By.cssSelector(selector)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  WebElement see(String selector, String words) {
    return waiting()
        .withMessage(() -> "see “" + words + "” in " + selector + " of:\n" + text("body"))
        .ignoring(StaleElementReferenceException.class)
        .until(
            _ ->
                driver.findElements(By.cssSelector(selector)).stream()
                    .filter(one -> one.isDisplayed() && one.getText().contains(words))
                    .findFirst()
                    .orElse(null));
  }

  /** Waits until a script's value is true. */
  void until(String script, Object... arguments) {
    waiting()
        .withMessage(() -> script + " in:\n" + text("body"))
        .until(_ -> Boolean.TRUE.equals(run("return " + script, arguments)));
  }

  /** Waits for what happens outside the page. */
  void waitUntil(BooleanSupplier done) {
    waiting().until(_ -> done.getAsBoolean());
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return String.valueOf(run("return document.querySelector(arguments[0])?.innerText", selector));
  }

  /** Presses keys at whatever has the focus. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void enter() {
    press(Keys.ENTER);
  }

  /** Sends what the form holds. */
  void send() {
    press(Keys.chord(Keys.CONTROL, Keys.ENTER));
  }

  /** Touches what is in sight of a selector, as a finger does. */
  void tap(String selector) {
    see(selector);
    waiting().until(_ -> Boolean.TRUE.equals(run(STANDS)));
    List<?> place = (List<?>) run(MIDDLE, selector);
    List<Map<String, Object>> touched =
        List.of(Map.of("x", place.getFirst(), "y", place.getLast()));
    touch("touchStart", touched);
    touch("touchEnd", List.of());
  }

  private void touch(String type, List<Map<String, Object>> points) {
    driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  void theme(String theme) {
    run("document.documentElement.dataset.theme = arguments[0]", theme);
  }

  /** The size of a window on a desk. */
  void desk() {
    size(1280, 900, false);
  }

  void phone(int width, int height) {
    size(width, height, true);
  }

  void size(int width, int height, boolean isPhone) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", isPhone));
    driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", isPhone));
  }

  /** Shows the page as it would be printed, or no longer. */
  void print(boolean isOn) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", isOn ? "print" : "", "features", List.of()));
  }
}
