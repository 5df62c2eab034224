@org.jspecify.annotations.NullMarked
package dev.waymark.embed.picture;
