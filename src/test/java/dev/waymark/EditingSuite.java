package dev.waymark;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of what editors do, and of releases, which run beside those of the other suites. */
@Suite
@SelectPackages("dev.waymark")
@IncludeClassNamePatterns(Suites.EDITING)
@ExcludeClassNamePatterns({Suites.LANGUAGES, Suites.INTEGRATION})
class EditingSuite {}
