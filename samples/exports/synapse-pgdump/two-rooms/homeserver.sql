--
-- PostgreSQL database dump
--

-- Dumped from database version 15.1
-- Dumped by pg_dump version 15.1

SET client_encoding = 'UTF8';

CREATE TABLE public.event_json (
    event_id text NOT NULL,
    room_id text NOT NULL,
    internal_metadata text NOT NULL,
    json text NOT NULL,
    format_version integer
);


--
-- Data for Name: access_tokens; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.access_tokens (id, user_id, device_id, token, valid_until_ms, puppets_user_id, used) FROM stdin;
3	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	AAAAAAAAAA	syt_INVENTE_jetonSecret	\N	\N	t
\.


--
-- Data for Name: current_state_events; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.current_state_events (event_id, room_id, type, state_key, membership) FROM stdin;
$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.create		\N
$0RqqBGOoPT9_5u1PfT-E7TxGq7pRJuoOqk3Gj5QHjh8	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.member	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	join
$1m3As9EPktc6URrCp1-bjl-Pet1m2d5EGnNSv09Xr4c	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.power_levels		\N
$fX5rg_ddrH-lEJQ6Bc_qfI4ocIBlKJmQFTmTS_6daJk	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.join_rules		\N
$_iEZ8ucgf8uvw2cV7XaNkfHpAPD3lxV72HSQV69HUp8	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.history_visibility		\N
$yMU6bWKsk1Z4Nv-nAvYVkrDN4g5JD32xSBBIOzjEltw	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.name		\N
$Gv8H3nuJWW7eZa6lB15VAKIq_HAxTjxMbStl57ZhSSU	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	m.room.member	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	join
$bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.create		\N
$BEP9ErHZ5RBRTBM76SaEhKM8UQ5z9HlmktyUmYno8OQ	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.member	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	join
$A5h4D0JRWToR3dFHzZLOELmgAur2comKpsl4gkxitXo	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.power_levels		\N
$Dba_xMjbnwPcDz9Kl-Fdk1I-PF9wdxA77GGtecqpxHY	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.join_rules		\N
$K755L2tiL7P_BbeMMxLJNdIpEGNTWMUsdiRfOh8d_e4	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.history_visibility		\N
$oxUxX15gelB4PDRFXJD_xcDnRFezH_xCDr5fvbYXxxk	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.name		\N
$csFCBludeFm1Aw7WYUZ8U8uFyPtDUOHm7pUP2rcn6j8	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.member	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	join
\.


--
-- Data for Name: event_json; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.event_json (event_id, room_id, internal_metadata, json, format_version) FROM stdin;
$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":[],"prev_events":[],"type":"m.room.create","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"room_version":"10","creator":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr"},"depth":1,"state_key":"","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777888861000,"hashes":{"sha256":"u3kdW6dnM1Uxu+Z8gLhFcGqIgoDkfVcvy9loXT8a4i4"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"sKLgkhf58weUFMj6ie19DY39Sz6M5lp0UsYkZryeLQcz27VqSPyxyf8pvfi9lHA/MCJGIAusl/tMljj92IPgBA"}},"unsigned":{"age_ts":1777888861000}}	3
$0RqqBGOoPT9_5u1PfT-E7TxGq7pRJuoOqk3Gj5QHjh8	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"type":"m.room.member","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"membership":"join","displayname":"Léa Moreau [Dinum]"},"depth":2,"state_key":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777888922000,"hashes":{"sha256":"4U0Opfb/nkFrNBspCTgO/UpntYR6OaHksd/hbMWEBD8"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"jKUDWK+sbiD4RJJaiVtuozQEDkUwM+PJP5mA3XxxKDxFHjNwew3dwSxqngKhCaR5e08oYLdKc8rZCL87uk52CQ"}},"unsigned":{"age_ts":1777888922000}}	3
$1m3As9EPktc6URrCp1-bjl-Pet1m2d5EGnNSv09Xr4c	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$0RqqBGOoPT9_5u1PfT-E7TxGq7pRJuoOqk3Gj5QHjh8"],"type":"m.room.power_levels","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"users":{"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr":100},"ban":50,"invite":50,"events":{"m.room.name":50}},"depth":3,"state_key":"","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777888983000,"hashes":{"sha256":"xt9yaRgoreNbWTd/yAoJyBQcET774pxjLBoc6WzTB1A"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"6BKlGl6qyfxP2HcIkkEGWGpNDfaE49sVKXCNx/gp2faJT/g9tAP+MP6iSky6komM+ao784IlJOAmYnNJhX6CBw"}},"unsigned":{"age_ts":1777888983000}}	3
$_iEZ8ucgf8uvw2cV7XaNkfHpAPD3lxV72HSQV69HUp8	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$fX5rg_ddrH-lEJQ6Bc_qfI4ocIBlKJmQFTmTS_6daJk"],"type":"m.room.history_visibility","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"history_visibility":"shared"},"depth":5,"state_key":"","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889105000,"hashes":{"sha256":"+02nt3hecl3zHwEVfi12n6XonzlDCFmEEsvu2/Zh97U"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"qqWbo9sVkKBJ/wFth7ysbOmB+Xyhl1CBnJUSXSEIP/luoQp/+qkY9scTrs8ZWjm0/aC0Y6d6a1H9iUVBZ0wqBQ"}},"unsigned":{"age_ts":1777889105000}}	3
$yMU6bWKsk1Z4Nv-nAvYVkrDN4g5JD32xSBBIOzjEltw	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$_iEZ8ucgf8uvw2cV7XaNkfHpAPD3lxV72HSQV69HUp8"],"type":"m.room.name","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"name":"Prévention des risques"},"depth":6,"state_key":"","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889166000,"hashes":{"sha256":"Y6gzKSlveQzgG1JXgoPuzjYCEoq/W6Gw0g9TVDpdbSI"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"BZeL9659aMtcwWgvEjkBdzR5+rxLbHhKgyYnVUg9NlYxzwvCNthEWOltSBpQ7YCrdTzty5M0zylW5SrsqikmBw"}},"unsigned":{"age_ts":1777889166000}}	3
$Gv8H3nuJWW7eZa6lB15VAKIq_HAxTjxMbStl57ZhSSU	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$yMU6bWKsk1Z4Nv-nAvYVkrDN4g5JD32xSBBIOzjEltw"],"type":"m.room.member","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"membership":"join","displayname":"Paul Ferrand [Dinum]"},"depth":7,"state_key":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889227000,"hashes":{"sha256":"LBIUGjhq8ZNJcpUOJ/Qki9o4/7huA8X0LpabePZmwR4"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"v14Tx9GL6FIEqTwkRyDFEIfyW6+y2YGjgzbysYmGwCxEKT32tFQY/5MKd6sv/9+qQInNTiUFopIylpXYXVPECA"}},"unsigned":{"age_ts":1777889227000}}	3
$kRNoVFsmSraLIHI6AbWTsSCuzfw9IygtTrRkLtZNgZk	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$Gv8H3nuJWW7eZa6lB15VAKIq_HAxTjxMbStl57ZhSSU"],"type":"m.room.message","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"msgtype":"m.text","body":"Bonjour à tous,\\n\\tle compte rendu « v2 » \\\\ est prêt 📎"},"depth":8,"origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889288000,"hashes":{"sha256":"Xu8rLxl1Y2TryJyQlG2X+wfVHxGTjGocEjayUtSrKLM"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"mE5txTFu5orYOtFNWp99S6GUNCUkTM0TDITR1kvM/ESvp83wQDjG6vKwY+Fh/kbtwAdALPBj2WhLgC4ygIpLBQ"}},"unsigned":{"age_ts":1777889288000}}	3
$jHWzrzh7dN_1JhoDbdfBUvesSOfy1jzzhzUEj3olYkI	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$kRNoVFsmSraLIHI6AbWTsSCuzfw9IygtTrRkLtZNgZk"],"type":"m.room.message","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"msgtype":"m.text","body":"Mot de passe provisoire : à effacer"},"depth":9,"origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889349000,"hashes":{"sha256":"SUmb3DLPtO1ntmJb2NWMmd34hv7WTUGi4PjoiZYBXK0"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"gFIZwGmHFqfohehqIRHX72JjiFCd+nTpx3gzwqmmUZgEgz2JAMTmmuUFrGhIrGhDAGIsBY0LmtBEc3q5dxZfCw"}},"unsigned":{"age_ts":1777889349000}}	3
$7Yq7qlq-EiNBfNBYDjVTxLr0CtiQ4Hs8xISMW5dv2Qc	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$jHWzrzh7dN_1JhoDbdfBUvesSOfy1jzzhzUEj3olYkI"],"type":"m.room.redaction","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"reason":"erreur"},"depth":10,"origin":"agent.dinum.tchap.gouv.fr","redacts":"$jHWzrzh7dN_1JhoDbdfBUvesSOfy1jzzhzUEj3olYkI","origin_server_ts":1777889410000,"hashes":{"sha256":"GtxMxcf9Og4xQmF5dUWZUUsN8aO7paZsYAemzDcxRZw"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"a3WeP5e3REjujUThIFiGy8amGTGMXATP+ltQryDSFLHLrm3FJSsGPGLa0F4tdo4JNFmdyzSr/jhN6aZ0ePLUDA"}},"unsigned":{"age_ts":1777889410000}}	3
$-GssfJ5J46R9VdIjMR3D3Z0GaJbSHoz_WKD-gg1rz08	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$7Yq7qlq-EiNBfNBYDjVTxLr0CtiQ4Hs8xISMW5dv2Qc"],"type":"m.reaction","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"m.relates_to":{"rel_type":"m.annotation","event_id":"$kRNoVFsmSraLIHI6AbWTsSCuzfw9IygtTrRkLtZNgZk","key":"👍"}},"depth":11,"origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889471000,"hashes":{"sha256":"Ob2/fdvle6yB3nfm+IKf4nNdqPqITVrBYHsBMx/5+kQ"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"8fOBP8FkO6RF4hfrazG5tqhhv+nczIA2KSabpFk7Kc+VW17fwYXqI+FRQ4B2EaVeZ+xpGZcWgaYxAVJLCs+zCQ"}},"unsigned":{"age_ts":1777889471000}}	3
$bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":[],"type":"m.room.create","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"room_version":"12"},"depth":1,"state_key":"","origin_server_ts":1777888861000,"hashes":{"sha256":"IFJ4mr5SLQt4FLM/sF2Ue7lxFZafaE/RmLlgMQGm9sk"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"qCXeerXnhcosXWSS3c9TiVrMnESf7slODqgVWa8u9ak6qfX+71QCo09d50NUwDFa91QTZj/H1BPLCvGxbfLiDg"}},"unsigned":{"age_ts":1777888861000}}	4
$BEP9ErHZ5RBRTBM76SaEhKM8UQ5z9HlmktyUmYno8OQ	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo"],"type":"m.room.member","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"membership":"join","displayname":"Léa Moreau [Dinum]"},"depth":2,"state_key":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","origin_server_ts":1777888922000,"hashes":{"sha256":"SXDJIS7px0aNv1HMFB2V8RB7mpZkUy9RQpzZal+VpGY"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"h+ZA6POEbtEt9yYO/HjPcfU+rhqhKgPwNj3p+w3gH5K0xBWyLyI0HiBrIAqDIma68uJtihxSs85JY234u4IFDQ"}},"unsigned":{"age_ts":1777888922000}}	4
$A5h4D0JRWToR3dFHzZLOELmgAur2comKpsl4gkxitXo	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$BEP9ErHZ5RBRTBM76SaEhKM8UQ5z9HlmktyUmYno8OQ"],"type":"m.room.power_levels","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"users":{"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr":100},"ban":50,"invite":50,"events":{"m.room.name":50}},"depth":3,"state_key":"","origin_server_ts":1777888983000,"hashes":{"sha256":"W7eIjmk3hhpsqhTk3YaweBtT7Wu3W7SaIfCsBUpoh9o"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"WiNAVrVkk8+RmrGLM7XukfF9Dnk3XuTuCKMWQwOCq03PdePBtKaCRdRoB2W7jPxd+AhzLrygDFURw38EU/8VBA"}},"unsigned":{"age_ts":1777888983000}}	4
$Dba_xMjbnwPcDz9Kl-Fdk1I-PF9wdxA77GGtecqpxHY	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$A5h4D0JRWToR3dFHzZLOELmgAur2comKpsl4gkxitXo"],"type":"m.room.join_rules","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"join_rule":"public"},"depth":4,"state_key":"","origin_server_ts":1777889044000,"hashes":{"sha256":"YJV0IcwpBWuYA4lb2lQgBbHDelhMgvcPBzSj0Vg4rs8"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"fWFcvGE0fBG/IX05/LwR/fiN4rlkCCeC0BgDdzls61QFfc2gOimRbigdnPqihwcP6mbr3W2dkAfXlSfeWkzuAw"}},"unsigned":{"age_ts":1777889044000}}	4
$K755L2tiL7P_BbeMMxLJNdIpEGNTWMUsdiRfOh8d_e4	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$Dba_xMjbnwPcDz9Kl-Fdk1I-PF9wdxA77GGtecqpxHY"],"type":"m.room.history_visibility","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"history_visibility":"shared"},"depth":5,"state_key":"","origin_server_ts":1777889105000,"hashes":{"sha256":"NvTVASxovGnNoOWUTkg7cO8DKe9Y4Aa5r6nU0yp7ODM"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"E8duDV/QSPokSvi/noyzltAmdhYi53XElPJ49+2gzAR+Of1/pOiN8XGUnqG9lmhjGpLsIiwHwPLf8gkPT3ELCQ"}},"unsigned":{"age_ts":1777889105000}}	4
$oxUxX15gelB4PDRFXJD_xcDnRFezH_xCDr5fvbYXxxk	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$K755L2tiL7P_BbeMMxLJNdIpEGNTWMUsdiRfOh8d_e4"],"type":"m.room.name","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"name":"Prévention des risques"},"depth":6,"state_key":"","origin_server_ts":1777889166000,"hashes":{"sha256":"KHqW5Pkk7VVs57bGH0hXoxRAInetUfYn3GliJSo5OPE"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"DVu00ffRp5j8ULAaBN1+kMjTuK5XhS8qYZA+IsGJpKpfimEiwLY5GT48k0EPNrTJuaLLke9XHosLZ9SD0hATDQ"}},"unsigned":{"age_ts":1777889166000}}	4
$csFCBludeFm1Aw7WYUZ8U8uFyPtDUOHm7pUP2rcn6j8	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$oxUxX15gelB4PDRFXJD_xcDnRFezH_xCDr5fvbYXxxk"],"type":"m.room.member","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"membership":"join","displayname":"Paul Ferrand [Dinum]"},"depth":7,"state_key":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","origin_server_ts":1777889227000,"hashes":{"sha256":"HE/AIvyq0xzpMhGVMrn7o+KlcktunXONg1Y0yPxM9RU"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"MEyYFv6WH4mXv7+bNy1OrXG2D+QX9QmX5joRFmywPuC2/39euXV+/3WzCdo9mCeifzGFqcNVpH3z1sHjJyofAQ"}},"unsigned":{"age_ts":1777889227000}}	4
$LrVvb-pkj1DC83JD3hVGcXGOAlfG5Iel9UBvXzEt0VI	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$csFCBludeFm1Aw7WYUZ8U8uFyPtDUOHm7pUP2rcn6j8"],"type":"m.room.message","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"msgtype":"m.text","body":"Bonjour à tous,\\n\\tle compte rendu « v2 » \\\\ est prêt 📎"},"depth":8,"origin_server_ts":1777889288000,"hashes":{"sha256":"jFNKxU426In233mmeYvOXFlsPhaAhoDI6x0rJY5K8r0"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"m2LEXy84tBD7lJzvEKd1J8+KYZKtuG1iHGiLcSjJCVjrwFMr92z2K7CK7sqAn1MjbuE88NPpaxM9DpI+KDcJCA"}},"unsigned":{"age_ts":1777889288000}}	4
$RdqR3Xq1LqIKQOt_CEal5D89881ZBUvUFiEjBKkjwfo	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$LrVvb-pkj1DC83JD3hVGcXGOAlfG5Iel9UBvXzEt0VI"],"type":"m.room.message","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"msgtype":"m.text","body":"Mot de passe provisoire : à effacer"},"depth":9,"origin_server_ts":1777889349000,"hashes":{"sha256":"2p6JKnaLx8t7Iu061t38gkkYYwhH6a0v/3Y1FISTxng"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"hrVoG0o1ePXV6amRS58abv8DOPesHwLFdzE1wuviCL00vKT8RhOSaMYVDD0ewpYogoK6ZbZjbFhS3JiK0Ft3AQ"}},"unsigned":{"age_ts":1777889349000}}	4
$0HY_qCS-L4ldsN5XZgOC4InbDSrPwQly5ADCR5oVJ_Y	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$RdqR3Xq1LqIKQOt_CEal5D89881ZBUvUFiEjBKkjwfo"],"type":"m.room.redaction","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"reason":"erreur","redacts":"$RdqR3Xq1LqIKQOt_CEal5D89881ZBUvUFiEjBKkjwfo"},"depth":10,"origin_server_ts":1777889410000,"hashes":{"sha256":"3n1ygNtNeSYGgGL+lWkjOahwEqiXUrs4cee2UVGdzFU"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"PSBEbmbwl159RS8efgKPtC+Y87PIyReRGAVLI3DK6DNaayp0O8iAHVDIrMkrCfQ8T8jx7No0cI8zKhP290l7CA"}},"unsigned":{"age_ts":1777889410000}}	4
$e0MEZqRTVOiUSN_Wavcr3FtiviNYMPneMdg3t5H2TJ8	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	{"token_id":3}	{"auth_events":[],"prev_events":["$0HY_qCS-L4ldsN5XZgOC4InbDSrPwQly5ADCR5oVJ_Y"],"type":"m.reaction","room_id":"!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"m.relates_to":{"rel_type":"m.annotation","event_id":"$LrVvb-pkj1DC83JD3hVGcXGOAlfG5Iel9UBvXzEt0VI","key":"👍"}},"depth":11,"origin_server_ts":1777889471000,"hashes":{"sha256":"peUvtF27OOHRaY5p5jByspfazeL8baJWCs5mNF5hJ08"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"Q/lFZwn4wr+bEItbSODB6pMIX7rBMXn+mImq7X3dq6aioLBUaFPaHGAXMQa/KuDtumQ8+t7qGybCju9aHFHZCA"}},"unsigned":{"age_ts":1777889471000}}	4
$fX5rg_ddrH-lEJQ6Bc_qfI4ocIBlKJmQFTmTS_6daJk	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	{"token_id":3}	{"auth_events":["$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk"],"prev_events":["$1m3As9EPktc6URrCp1-bjl-Pet1m2d5EGnNSv09Xr4c"],"type":"m.room.join_rules","room_id":"!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr","sender":"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr","content":{"join_rule":"public"},"depth":4,"state_key":"","origin":"agent.dinum.tchap.gouv.fr","origin_server_ts":1777889044000,"hashes":{"sha256":"WdK9VtL1RRfbTGGOJlD4tMe600f55VL2ruAsWfNl4Z4"},"signatures":{"agent.dinum.tchap.gouv.fr":{"ed25519:a_essai":"iawnq9H6Fuwor2YYfds0Eu2LTWV/1UAO1VZbp3oudcB1SxthZRZC/FoGDPRzYrKnUYd0MJ22OgeyuaW8X3F2AQ"}},"unsigned":{"age_ts":1777889044000}}	3
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.events (topological_ordering, event_id, type, room_id, content, processed, outlier, depth, origin_server_ts, received_ts, sender, contains_url, stream_ordering, state_key, rejection_reason) FROM stdin;
1	$5IOQoeWwOs0d9j7usRk7l0W2BqF4Zxdgn_lulf2YUsk	m.room.create	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	1	1777888861000	1777888861080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	2		\N
2	$0RqqBGOoPT9_5u1PfT-E7TxGq7pRJuoOqk3Gj5QHjh8	m.room.member	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	2	1777888922000	1777888922080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	3	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	\N
3	$1m3As9EPktc6URrCp1-bjl-Pet1m2d5EGnNSv09Xr4c	m.room.power_levels	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	3	1777888983000	1777888983080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	4		\N
4	$fX5rg_ddrH-lEJQ6Bc_qfI4ocIBlKJmQFTmTS_6daJk	m.room.join_rules	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	4	1777889044000	1777889044080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	5		\N
5	$_iEZ8ucgf8uvw2cV7XaNkfHpAPD3lxV72HSQV69HUp8	m.room.history_visibility	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	5	1777889105000	1777889105080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	6		\N
6	$yMU6bWKsk1Z4Nv-nAvYVkrDN4g5JD32xSBBIOzjEltw	m.room.name	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	6	1777889166000	1777889166080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	7		\N
7	$Gv8H3nuJWW7eZa6lB15VAKIq_HAxTjxMbStl57ZhSSU	m.room.member	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	7	1777889227000	1777889227080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	8	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	\N
8	$kRNoVFsmSraLIHI6AbWTsSCuzfw9IygtTrRkLtZNgZk	m.room.message	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	8	1777889288000	1777889288080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	9	\N	\N
9	$jHWzrzh7dN_1JhoDbdfBUvesSOfy1jzzhzUEj3olYkI	m.room.message	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	9	1777889349000	1777889349080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	10	\N	\N
10	$7Yq7qlq-EiNBfNBYDjVTxLr0CtiQ4Hs8xISMW5dv2Qc	m.room.redaction	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	10	1777889410000	1777889410080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	11	\N	\N
11	$-GssfJ5J46R9VdIjMR3D3Z0GaJbSHoz_WKD-gg1rz08	m.reaction	!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	\N	t	f	11	1777889471000	1777889471080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	12	\N	\N
1	$bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	m.room.create	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	1	1777888861000	1777888861080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	13		\N
2	$BEP9ErHZ5RBRTBM76SaEhKM8UQ5z9HlmktyUmYno8OQ	m.room.member	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	2	1777888922000	1777888922080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	14	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	\N
3	$A5h4D0JRWToR3dFHzZLOELmgAur2comKpsl4gkxitXo	m.room.power_levels	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	3	1777888983000	1777888983080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	15		\N
4	$Dba_xMjbnwPcDz9Kl-Fdk1I-PF9wdxA77GGtecqpxHY	m.room.join_rules	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	4	1777889044000	1777889044080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	16		\N
5	$K755L2tiL7P_BbeMMxLJNdIpEGNTWMUsdiRfOh8d_e4	m.room.history_visibility	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	5	1777889105000	1777889105080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	17		\N
6	$oxUxX15gelB4PDRFXJD_xcDnRFezH_xCDr5fvbYXxxk	m.room.name	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	6	1777889166000	1777889166080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	18		\N
7	$csFCBludeFm1Aw7WYUZ8U8uFyPtDUOHm7pUP2rcn6j8	m.room.member	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	7	1777889227000	1777889227080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	19	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	\N
8	$LrVvb-pkj1DC83JD3hVGcXGOAlfG5Iel9UBvXzEt0VI	m.room.message	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	8	1777889288000	1777889288080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	20	\N	\N
9	$RdqR3Xq1LqIKQOt_CEal5D89881ZBUvUFiEjBKkjwfo	m.room.message	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	9	1777889349000	1777889349080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	21	\N	\N
10	$0HY_qCS-L4ldsN5XZgOC4InbDSrPwQly5ADCR5oVJ_Y	m.room.redaction	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	10	1777889410000	1777889410080	@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	22	\N	\N
11	$e0MEZqRTVOiUSN_Wavcr3FtiviNYMPneMdg3t5H2TJ8	m.reaction	!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	\N	t	f	11	1777889471000	1777889471080	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	f	23	\N	\N
\.


--
-- Data for Name: profiles; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.profiles (user_id, displayname, avatar_url) FROM stdin;
lea.moreau-dinum.gouv.fr	Léa Moreau [Dinum]	\N
paul.ferrand-dinum.gouv.fr	Paul Ferrand [Dinum]	\N
\.


--
-- Data for Name: rooms; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.rooms (room_id, is_public, creator, room_version, has_auth_chain_index) FROM stdin;
!QwErTyUiOpAsDfGhJk:agent.dinum.tchap.gouv.fr	t	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	10	t
!bIyYovo7Roy0bKwbaul03ULqHRBsOnZII5Y_QeytUJo	f	@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	12	t
\.


--
-- Data for Name: server_signature_keys; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.server_signature_keys (server_name, key_id, from_server, ts_added_ms, verify_key, ts_valid_until_ms) FROM stdin;
agent.dinum.tchap.gouv.fr	ed25519:a_essai	agent.dinum.tchap.gouv.fr	1	\\x06be643468cb6e51abda8279f1716c794cbe096815c8b3726ac7168751eeaddb	9
\.


--
-- Data for Name: user_ips; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.user_ips (user_id, access_token, device_id, ip, user_agent, last_seen) FROM stdin;
@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	syt_INVENTE_jetonSecret	AAAAAAAAAA	192.0.2.10	Mozilla/5.0	1777888900000
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: synapse
--

COPY public.users (name, password_hash, creation_ts, admin, upgrade_ts, is_guest, deactivated) FROM stdin;
@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	$2b$12$inventeinventeinvente	1700000000	1	\N	0	0
@paul.ferrand-dinum.gouv.fr:agent.dinum.tchap.gouv.fr	$2b$12$inventeinventeinvente	1700000001	0	\N	0	0
\.


--
-- PostgreSQL database dump complete
--

