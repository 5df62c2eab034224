/** Keys and scopes: who may do what with the management API. */
@org.jspecify.annotations.NullMarked
package dev.waymark.access;
