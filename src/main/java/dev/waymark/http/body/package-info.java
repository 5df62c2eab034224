/** Bodies of requests: JSON objects, read strictly, with every mistake named at once. */
@org.jspecify.annotations.NullMarked
package dev.waymark.http.body;
