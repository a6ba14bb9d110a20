package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import opora.PageTest;
import opora.platform.access.Open;
import opora.platform.access.Permissions;
import opora.platform.access.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny by default: a route that names no permission, or one nobody declared, is found here before anybody else finds it. */
@PageTest
class RoutesTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Permissions permissions;

    @Test
    void everyRouteNamesADeclaredPermissionOrSaysWhyItIsOpen() {
        var wrong = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((route, handler) -> {
            if (!isOpen(handler) && !permissions.knows(permissionOf(handler))) {
                wrong.add(route + " asks for «" + permissionOf(handler) + "»");
            }
        });

        assertThat(requestMappingHandlerMapping.getHandlerMethods()).hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    private static boolean isOpen(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class);
    }

    private static String permissionOf(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Requires.class);
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
        return own != null ? own.value() : shared == null ? "" : shared.value();
    }
}
