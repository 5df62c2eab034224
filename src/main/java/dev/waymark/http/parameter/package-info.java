/** Query and path parameters, read strictly. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.parameter;
