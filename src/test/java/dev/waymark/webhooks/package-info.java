@org.jspecify.annotations.NullMarked
package dev.waymark.webhooks;
