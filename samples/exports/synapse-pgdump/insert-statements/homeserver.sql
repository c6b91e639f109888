--
-- PostgreSQL database dump
--

INSERT INTO public.event_json VALUES ('$a', '!b', '{}', '{}', 3);
INSERT INTO public.event_json VALUES ('$c', '!b', '{}', '{}', 3);
--
-- PostgreSQL database dump complete
--

