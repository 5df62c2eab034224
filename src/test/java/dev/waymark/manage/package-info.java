/** What keys allow, over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.waymark.manage;
