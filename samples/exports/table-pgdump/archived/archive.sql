--
-- PostgreSQL database dump
--

-- Dumped from database version 16.3
SET client_encoding = 'UTF8';

CREATE TABLE public.archived_messages (
    event_id text NOT NULL,
    sender text,
    room_id text,
    body text,
    inserted_at timestamp with time zone,
    CONSTRAINT archived_messages_pkey PRIMARY KEY (event_id)
);

CREATE TABLE public.settings (
    name text,
    value text
);

INSERT INTO public.archived_messages VALUES ('$Wa1aB3cD5eF7gH9iJ1kL3mN5oP7qR9sT1uV3wX5yZ7a', '@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr', '!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr', 'L''ordre du jour est prêt', '2026-05-04 09:12:33.12+00');
INSERT INTO public.archived_messages VALUES ('$Wa2aB3cD5eF7gH9iJ1kL3mN5oP7qR9sT1uV3wX5yZ7b', '@noe.garnier-finances.gouv.fr:agent.finances.tchap.gouv.fr', '!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr', 'Deux lignes ;
la seconde', '2026-05-04 09:12:34.12+00');

COPY public.settings (name, value) FROM stdin;
langue	fr
\.

--
-- PostgreSQL database dump complete
--
