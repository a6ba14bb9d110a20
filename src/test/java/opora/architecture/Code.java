package opora.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled code, read once for all guards: reading it takes longer than any of them. */
final class Code {

    static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("target", "classes", "opora"));

    static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes", "opora"));

    private Code() {}
}
