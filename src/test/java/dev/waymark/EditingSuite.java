package dev.waymark;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of what editors do, which share the starts of applications and run beside {@link ReadingSuite}. */
@Suite
@SelectPackages({
    "dev.waymark.authoring",
    "dev.waymark.contract",
    "dev.waymark.manage",
    "dev.waymark.store",
    "dev.waymark.webhooks"
})
@SelectClasses(names = "dev.waymark.publishing.LanguagesTest")
@IncludeClassNamePatterns(".*Test")
class EditingSuite {}
