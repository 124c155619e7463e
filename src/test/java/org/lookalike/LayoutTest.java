package org.lookalike;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The arrows between the packages, which library lives where, and no circles. */
@AnalyzeClasses(packages = "org.lookalike", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {
    private static final String ROOT = "org.lookalike.";

    @ArchTest
    static final ArchRule filesKnowNobody = noClasses().that()
            .resideInAPackage(ROOT + "file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "image..", ROOT + "model..", ROOT + "search..", ROOT + "train..",
                    ROOT + "catalog..", ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule imageKnowsNobody = noClasses().that()
            .resideInAPackage(ROOT + "image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "model..", ROOT + "search..", ROOT + "train..", ROOT + "catalog..",
                    ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule modelKnowsImages = noClasses().that()
            .resideInAPackage(ROOT + "model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "search..", ROOT + "train..", ROOT + "catalog..",
                    ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule trainKnowsModelsAndImages = noClasses().that()
            .resideInAPackage(ROOT + "train..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "search..", ROOT + "catalog..", ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule searchKnowsFactsAndEmbeddings = noClasses().that()
            .resideInAPackage(ROOT + "search..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "model..").and(
                    not(namedAnyOf("Embedding", "Prediction", "SpaceId"))));

    @ArchTest
    static final ArchRule searchKnowsNoPixels = noClasses().that()
            .resideInAPackage(ROOT + "search..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "image..")
                    .and(not(namedAnyOf("PictureFacts", "ContentId", "PictureFormat", "Miniature", "PerceptualHash"))));

    @ArchTest
    static final ArchRule searchKnowsNothingAbove = noClasses().that()
            .resideInAPackage(ROOT + "search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "train..", ROOT + "catalog..", ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule catalogKnowsNoSurface = noClasses().that()
            .resideInAPackage(ROOT + "catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "server..", ROOT + "cli..");

    @ArchTest
    static final ArchRule serverKnowsNoCommands = noClasses().that()
            .resideInAPackage(ROOT + "server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "cli..");

    @ArchTest
    static final ArchRule luceneStaysInSearch = onlyIn("org.apache.lucene..", "search");

    @ArchTest
    static final ArchRule openSearchStaysInCluster = onlyIn("org.opensearch..", "search.cluster");

    @ArchTest
    static final ArchRule embeddedSearchKnowsNoCluster = noClasses().that()
            .resideInAPackage(ROOT + "search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "search.cluster..");

    @ArchTest
    static final ArchRule javalinStaysInServer = onlyIn("io.javalin..", "server");

    @ArchTest
    static final ArchRule picocliStaysInCommands = onlyIn("picocli..", "cli");

    @ArchTest
    static final ArchRule djlStaysInModelAndTrain = classes().that()
            .resideOutsideOfPackages(ROOT + "model..",
                    ROOT + "train..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("ai.djl..");

    @ArchTest
    static final ArchRule decodersStayInImage = onlyIn("org.opencv..", "image");

    @ArchTest
    static final ArchRule chartsStayInReports = onlyIn("org.knowm.xchart..", "train.report");

    @ArchTest
    static final ArchRule umapStaysInMaps = onlyIn("tagbio..", "catalog.map");

    @ArchTest
    static final ArchRule matricesStayWhereTheyAreDecomposed = onlyIn("org.ejml..", "catalog.map", "train.whiten");

    @ArchTest
    static final ArchRule mapsKnowNoCatalog = noClasses().that()
            .resideInAPackage(ROOT + "catalog.map..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "catalog", ROOT + "train..");

    @ArchTest
    static final ArchRule evaluationIsPlainJava = noClasses().that()
            .resideInAPackage(ROOT + "train.evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "com.fasterxml..", ROOT + "image..", ROOT + "model..",
                    ROOT + "train.report..");

    @ArchTest
    static final ArchRule noCircles = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static ArchRule onlyIn(String library, String... homes) {
        return classes().that()
                .resideOutsideOfPackages(Arrays.stream(homes).map(home -> ROOT + home + "..").toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(library);
    }

    private static DescribedPredicate<JavaClass> namedAnyOf(
            String... names) {
        return DescribedPredicate.describe("named " + String.join(", ", names),
                c -> Set.of(names).contains(c.getSimpleName()));
    }
}
