package dev.waymark;

/**
 * The names of the tests of each suite but {@link ReadingSuite}, which has all others. Tests of one application stand in one suite,
 * so that each application is started once; {@link SuitesTest} sees to that.
 */
final class Suites {
    /** The application with content in two languages. */
    static final String LANGUAGES = "dev\\.waymark\\.(contract\\.(DraftCanary|TranslationExamples)"
            + "|manage\\.(EditGuide|FilesBothWays|ImportedLanguages|LanguageCoverage|Preview(Link|Load|Page)"
            + "|RestoredTexts|ShippedWithdrawal|StaleTranslation|TranslatedRelease|TranslationRace|Translation)"
            + "|publishing\\.Languages|scale\\.TranslatedImport)Test";

    /** The application whose database tests write; some of these packages have tests of {@link #LANGUAGES} too. */
    static final String EDITING = "dev\\.waymark\\.((authoring|publishing|webhooks)\\..*|store\\.(?!Listing).*"
            + "|manage\\.(?!Site).*|contract\\.(Audit|Import|Proposal|Release|Webhook|Withdrawal)Examples"
            + "|delivery\\.(LongItems|NothingPublished)|ops\\.(Administrator|Content)AtStart|shipped\\.ShippedRelease)Test";

    /** Servers beside those of applications. */
    static final String SERVER =
            "dev\\.waymark\\.ops\\.(SupportedServer|postgresql\\.(Durability|EmbeddedPostgres))Test";

    /** The application in languages that nobody speaks. */
    static final String WORDS = "dev\\.waymark\\.words\\..*Test";

    /** What the integration tests run. */
    static final String INTEGRATION =
            "dev\\.waymark\\.(browser\\..*|scale\\.(?!Translated).*|http\\.request\\.RateLimit|manage\\.SlowFiles)Test";

    private Suites() {}
}
