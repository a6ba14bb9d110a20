package opora.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.generated.precompiled.DynamicTemplates;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class HtmlConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Onlooker> onlookers;

    HtmlConfiguration(ObjectProvider<Onlooker> onlookers) {
        this.onlookers = onlookers;
    }

    /** @param source a template directory to read live while developing; empty for the compiled templates */
    @Bean
    Templates templates(@Value("${opora.templates:}") String source) {
        if (source.isEmpty()) {
            return new StaticTemplates();
        }
        var resolver = new DirectoryCodeResolver(Path.of(source));
        var compiled =
                Path.of(source).resolveSibling("../../target/jte-classes").normalize();
        return new DynamicTemplates(TemplateEngine.create(resolver, compiled, ContentType.Html));
    }

    @Bean
    SessionAttribute<Notice> noticeAttribute() {
        return Notice.attribute();
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new HtmlReturnValueHandler(onlookers));
    }
}
