package org.checkable.dashboard;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The dashboard in the browser, as people meet it. Every wait is for something to be seen. */
record Page(ChromeDriver driver, String address) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration OFTEN = Duration.ofMillis(40);

  /** Opens a view as a reviewer who has chosen a name, and listens for what the policy blocks. */
  void open(String view) {
    driver.get(address + "/v1/health"); // A page of the same origin, to put the name there.
    run("localStorage.setItem('checkable.reviewer', 'ana')");
    driver.get(address + "/#/" + view);
    run(
        "window.blocked = []; document.addEventListener('securitypolicyviolation',"
            + " event => blocked.push(event.violatedDirective + ' ' + event.blockedURI))");
    see("main h1");
  }

  /** Goes to another view without loading the page again. */
  void go(String view) {
    run("location.hash = arguments[0]", "#/" + view);
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

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the content security policy blocked since the view was opened. */
  List<?> blocked() {
    return (List<?>) run("return window.blocked");
  }

  void theme(String theme) {
    run("document.documentElement.dataset.theme = arguments[0]", theme);
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }
}
