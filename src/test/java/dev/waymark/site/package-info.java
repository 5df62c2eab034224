/** Tests of sites. */
@org.jspecify.annotations.NullMarked
package dev.waymark.site;
