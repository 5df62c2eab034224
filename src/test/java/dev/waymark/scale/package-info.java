/** Content of any size, and what it costs to publish and to read it. */
@org.jspecify.annotations.NullMarked
package dev.waymark.scale;
