/** Roadmaps as pictures: a poster in SVG, and a card for those who share a link. */
@org.jspecify.annotations.NullMarked
package dev.waymark.embed.picture;
