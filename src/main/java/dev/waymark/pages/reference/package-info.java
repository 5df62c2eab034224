/** The contract as a page to read: operations with code, and once each parameter, type, header and refusal. */
@org.jspecify.annotations.NullMarked
package dev.waymark.pages.reference;
