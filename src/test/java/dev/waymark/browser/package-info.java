/** What people see, looked at with a real browser. */
@org.jspecify.annotations.NullMarked
package dev.waymark.browser;
