package dev.waymark;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of what is translated. */
@Suite
@SelectPackages({"dev.waymark.contract", "dev.waymark.manage", "dev.waymark.publishing"})
@IncludeClassNamePatterns(Suites.LANGUAGES)
class LanguagesSuite {}
