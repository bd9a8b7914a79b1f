package vn.chitieu.home.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the images that guides show, from beside them. */
@Configuration(proxyBeanMethods = false)
class GuideImages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/help/images/**").addResourceLocations("classpath:/guides/images/");
    }
}
