@org.jspecify.annotations.NullMarked
package dev.waymark.http.parameter;
