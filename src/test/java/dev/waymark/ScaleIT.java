package dev.waymark;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The test of large content, in this package so that it begins with the first integration tests: it takes longer than most. */
@Suite
@SelectClasses(names = "dev.waymark.scale.LargeContentTest")
class ScaleIT {}
