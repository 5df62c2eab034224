/** Waymark: a headless content service for career roadmaps. */
@org.jspecify.annotations.NullMarked
package dev.waymark;
