/** The read API of a release as files, for hosts that serve nothing else. */
@org.jspecify.annotations.NullMarked
package dev.waymark.site;
