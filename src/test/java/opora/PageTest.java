package opora;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import opora.sealing.Canaries;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** The whole application over its real database, each test rolled back. One context for the whole suite. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Browser.class, Walls.class, OwnerPool.class, SeenStatements.class, Centre.class, Canaries.class})
@Transactional
public @interface PageTest {}
